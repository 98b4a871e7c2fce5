//! A story to put things around.

/// Paragraphs of a story that no model doubts.
pub(crate) const STORY: &str = "
    <p>The ferries, which had been moored since the storm, run again, and the harbour is open, said the
    harbour master on Monday. Nobody was hurt, but some of the smaller boats were lost to the sea.</p>
    <p>The council, which met in the evening, wants to raise the mole by half a metre before the next
    winter. The work will cost about two million marks, and most of it is to be paid by the ministry.</p>
    <p>“We have waited for this for eleven years,” said the mayor, who had asked for the money in every
    letter to the capital, and who will now have to find the masons who know how to set such stones.</p>
    <p>Fishermen in the old town are less pleased. The higher mole, they say, will keep out the swell, but
    it will also keep the herring from the inner basin, where their grandfathers cast the first nets.</p>";
