package org.cuttings.search;

import java.util.List;

/** The invented articles that search is tested on. */
final class Shelf {

    static final String BRIDGE = "Lowmarsh council votes to rebuild the swing bridge";
    static final String BRIDGE_LATER = "Swing bridge in Lowmarsh opens after two years";
    static final String FERRY = "Night ferry returns to the islands";
    static final String FRENCH = "Une panne plonge la ville dans le noir";
    static final String ARABIC = "إغلاق الميناء بعد العاصفة";

    static final List<Piece> PIECES =
            List.of(
                    Piece.of(
                                    BRIDGE,
                                    "The girders above the harbour have long rusted, engineers told"
                                            + " Lowmarsh council. “We will not wait for another winter”,"
                                            + " Odalys Brennock said before the vote.")
                            .on("2021-03-14")
                            .from("Lowmarsh Courier")
                            .naming("Odalys Brennock")
                            .at("Lowmarsh"),
                    Piece.of(
                                    BRIDGE_LATER,
                                    "The first lorries crossed at dawn. Odalys Brennock cut the"
                                            + " ribbon in Lowmarsh and praised the welders.")
                            .on("2023-04-02")
                            .from("Lowmarsh Courier")
                            .naming("Odalys Brennock")
                            .at("Lowmarsh"),
                    Piece.of(
                                    FERRY,
                                    "The timetable has three crossings a week from the old harbour."
                                            + " “People sleep on board and wake up at home”, Tamsin"
                                            + " Okoro said.")
                            .on("2019-11-30")
                            .from("Island Post")
                            .naming("Tamsin Okoro"),
                    Piece.of(
                                    FRENCH,
                                    "L'électricité est revenue vers minuit, selon la régie"
                                            + " municipale. Le maire a remercié les équipes.")
                            .on("2020-01-09")
                            .in("fr"),
                    Piece.of(ARABIC, "أعلنت السلطات إغلاق الميناء أمام السفن حتى صباح الخميس.")
                            .on("2022-12-01")
                            .in("ar"),
                    Piece.of(
                                    "A sneaky <b>headline</b> & its tags",
                                    "The sneaky <script>alert(1)</script> stood in the text & was"
                                            + " printed as it was.")
                            .on("2018-07-01"),
                    Piece.of(
                                    "Salt prices climb for the third month",
                                    "Traders at the exchange blamed wet weather in the pans.")
                            .on("2020-06-01"),
                    Piece.of(
                                    "Museum finds a lost atlas in its cellar",
                                    "The curator opened a crate marked as crockery. Its maps show"
                                            + " the harbour before the great dyke.")
                            .on("2017-02-11"),
                    Piece.of(
                                    "Bakers march against the flour tax",
                                    "Some two hundred bakers blocked the market square and handed"
                                            + " out rolls.")
                            .on("2017-02-11"),
                    Piece.of(
                                    "Old keeper of the dam at Al-Tamarin retires",
                                    "He wound the sluices for forty years.")
                            .on("2016-05-05"),
                    Piece.of("Letter without a date", "The writer asks for benches in the park."),
                    Piece.of("Another undated note", "The editors thank all readers."));

    private Shelf() {}
}
