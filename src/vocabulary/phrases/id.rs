//! Labels in Indonesian and Malay.

use super::{NONE, Part::*, Phrases};

#[rustfmt::skip]
pub(super) const PHRASES: &[Phrases] = &[
    Phrases {
        part: SkipLink,
        whole: &[
            "lewati ke konten", "langsung ke konten"
        ],
        ..NONE
    },
    Phrases {
        part: Navigation,
        whole: &[
            "menu utama", "kategori", "navigasi", "rubrik"
        ],
        ..NONE
    },
    Phrases {
        part: Toolbar,
        whole: &[
            "cetak", "dengarkan berita", "lihat semua", "selengkapnya", "kembali ke atas"
        ],
        ..NONE
    },
    Phrases {
        part: Share,
        whole: &[
            "bagikan", "bagikan artikel", "bagikan artikel ini", "kongsi", "ikuti kami"
        ],
        starts: &[
            "bagikan ke ", "ikuti kami di ", "bagikan di "
        ],
    },
    Phrases {
        part: Tags,
        whole: &[
            "topik", "topik terkait", "kata kunci", "tag terkait"
        ],
        starts: &[
            "topik:", "kata kunci:"
        ],
    },
    Phrases {
        part: Related,
        whole: &[
            "baca juga", "baca juga:", "berita terkait", "artikel terkait", "artikel lainnya",
            "berita lainnya", "simak juga", "lihat juga", "rekomendasi", "rekomendasi untuk anda",
            "mungkin anda suka", "baca selengkapnya", "berita berkaitan", "artikel berkaitan", "lainnya"
        ],
        starts: &[
            "baca juga", "simak juga", "lihat juga:"
        ],
    },
    Phrases {
        part: MostRead,
        whole: &[
            "terpopuler", "berita terpopuler", "populer", "terbaru", "berita terbaru", "berita terkini",
            "terkini", "paling banyak dibaca", "artikel terbaru", "pos-pos terbaru", "paling popular"
        ],
        ..NONE
    },
    Phrases {
        part: ReadNext,
        whole: &[
            "artikel selanjutnya", "artikel sebelumnya", "berita selanjutnya", "berita sebelumnya",
            "navigasi pos"
        ],
        ..NONE
    },
    Phrases {
        part: Newsletter,
        whole: &[
            "berlangganan", "daftar newsletter"
        ],
        starts: &[
            "berlangganan ", "dapatkan berita terbaru"
        ],
    },
    Phrases {
        part: Comments,
        whole: &[
            "komentar", "tulis komentar", "tinggalkan komentar", "tinggalkan balasan", "kirim komentar",
            "beri komentar"
        ],
        starts: &[
            "komentar ("
        ],
    },
    Phrases {
        part: Cookies,
        whole: &[
            "terima semua"
        ],
        starts: &[
            "situs ini menggunakan cookie", "kami menggunakan cookie"
        ],
    },
    Phrases {
        part: Advertisement,
        whole: &[
            "iklan", "advertorial", "konten bersponsor", "scroll ke bawah untuk melanjutkan",
            "gulir ke bawah untuk melanjutkan"
        ],
        starts: &[
            "scroll ke bawah ", "artikel berlanjut "
        ],
    },
    Phrases {
        part: AuthorBio,
        whole: &[
            "tentang penulis"
        ],
        ..NONE
    },
    Phrases {
        part: Pagination,
        whole: &[
            "halaman berikutnya", "halaman selanjutnya", "halaman sebelumnya", "muat lainnya"
        ],
        ..NONE
    },
    Phrases {
        part: Login,
        whole: &[
            "masuk", "daftar", "keluar"
        ],
        ..NONE
    },
    Phrases {
        part: Search,
        whole: &[
            "cari", "pencarian"
        ],
        ..NONE
    },
    Phrases {
        part: Copyright,
        whole: &[
            "tentang kami", "hubungi kami", "kebijakan privasi", "pedoman media siber",
            "hak cipta dilindungi"
        ],
        starts: &[
            "hak cipta "
        ],
    },
];
