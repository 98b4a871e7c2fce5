//! A guide: how offprint decides, how to tune it, how to build it into a program, what becomes of each
//! HTML element, and where its limits are.
//!
//! - [`deciding`]: from a page to an article, and how to read the reasons
//! - [`tuning`]: what to turn, and when
//! - [`options`]: every option, its values and its default, of the library and of the command
//! - [`embedding`]: in a server, a clipper, a pipeline
//! - [`constructs`]: what Markdown each HTML construct becomes
//! - [`limits`]: what it does not do

pub mod constructs;
#[doc = include_str!("deciding.md")]
pub mod deciding {}
#[doc = include_str!("tuning.md")]
pub mod tuning {}
#[doc = include_str!("options.md")]
pub mod options {}
#[doc = include_str!("embedding.md")]
pub mod embedding {}
#[doc = include_str!("limits.md")]
pub mod limits {}
