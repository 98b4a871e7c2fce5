//! A page that offers services.

/// The home page of a yard: what it offers, with `tiles` behind the first of it.
pub(crate) fn yard(tiles: &str) -> String {
    format!(
        "<title>Boat works on the outer quay | Ferry Works</title><header><nav><a href=/services>Services</a>
        <a href=/prices>Prices</a> <a href=/contact>Contact</a></nav></header><main>
        <section class=hero><h1>We mend boats of wood and steel</h1><p>Our yard on the outer quay has
        looked after ferries, cutters and yachts since the first mole was built.</p><a class=button
        href=/quote>Get a quote</a></section>
        <section><h2>What we do for your boat</h2><p>Our shipwrights look at hull, rig and engine, tell you
        what has to be done before the winter, and what can wait for the next. You get one price for all of
        it, and we keep to it.</p>{tiles}</section>
        <section><h2>Why owners choose our yard</h2><p>We have the only slip in the bay that takes ships of
        forty metres, and a hall in which six boats find room over the winter. Our masons and smiths work
        next door, so that nothing has to be sent away.</p><p>Whoever leaves a boat with us in the autumn
        gets it back before Easter, and may look at the work on every Saturday.</p></section>
        <section><h2>Get in touch with our team</h2><p>Call the yard or write to us, and our foreman will
        come to your berth to look at your boat, free of charge.</p></section></main>"
    )
}
