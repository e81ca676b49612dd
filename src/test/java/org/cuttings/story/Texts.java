package org.cuttings.story;

import java.util.List;

/** Invented wire items of which several are versions of one story. */
final class Texts {

    static final String QUAY =
            """
            The harbour board of Brackwater will close the north quay for eleven weeks from the
            first Monday in April, its chairwoman Liesel Thornquist said on Tuesday after a
            meeting with the fishing fleet.

            Divers found cracks in 14 of the 62 piles that carry the quay, she said, and the
            largest runs from the waterline almost to the bed of the harbour. The board had put
            money aside for repairs but not for so many at once.

            Ferries will use the old coal pier while the work goes on. Skippers said they feared
            delays at low water, when the channel beside the pier is narrow, and asked for a
            second pilot.""";

    static final String LONGER =
            QUAY
                    + """


            The closure comes at a bad time for the smokehouses behind the quay, which buy their
            herring from the boats every morning. Corwin Adlam, who owns the largest of them,
            told reporters that he would have to send his lorries to Saltfen instead.

            Brackwater built the quay in three stages before the war. An inspector had warned of
            the piles four years ago, but his report lay in a drawer of the town hall until the
            divers asked for it, a councillor admitted.""";

    static final String CORRECTED =
            QUAY.replace("14 of the 62 piles", "41 of the 62 piles")
                    .replace("first Monday in April", "second Monday in April");

    static final String OTHER =
            """
            A choir of bakers from Upper Marl won the first prize at the singing contest in
            Tessaly on Saturday with a song about a loaf that refuses to rise.

            The judges praised the clear basses and the humour of the third verse, in which the
            oven answers. Forty choirs had travelled to the valley, some of them on foot, and the
            last of them sang by lamplight because the rain had delayed the start for hours.

            The bakers said they would spend the prize on a new roof for the mill in which they
            rehearse, since the old one has let in water for as long as anybody remembers.""";

    /** A form that is filled with other numbers each day. */
    static final List<String> RATES = List.of(rates(3, 714, 25), rates(9, 528, 40));

    private Texts() {}

    private static String rates(int first, int second, int third) {
        return """
                The mint of Ostrava Bay said it sold %d chests of silver at the morning sale, against
                %d chests at the sale before, to buyers from the islands and the mainland. Dealers
                said the price stood at %d marks the ounce when the doors were closed and that few
                orders were left for the afternoon, when the mint sells copper and tin to the small
                foundries along the river."""
                .formatted(first, second, third);
    }
}
