package org.cuttings.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cuttings.search.Piece;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The trash on the built-in database. */
@SpringBootTest
@AutoConfigureMockMvc
@SuppressWarnings("NullAway.Init")
class TrashOnH2Tests extends TrashContract {

    /** More than there are in the trash. */
    private static final int OTHERS = 40;

    private static final Pattern LOOKED_AT = Pattern.compile("scanCount: (\\d+)");

    @Autowired private Articles articles;
    @Autowired private Trash trash;
    @Autowired private JdbcClient jdbc;

    @Test
    void noOtherArticleIsLookedAtForIt() {
        for (int no = 0; no < OTHERS; no++) {
            Piece.of("Buoy " + no, "Buoy " + no + " was painted.").addTo(articles);
        }

        String plan =
                jdbc.sql("explain analyze select count(*) from " + Trash.IDS + " as trash")
                        .query(String.class)
                        .single();

        Matcher looked = LOOKED_AT.matcher(plan);
        assertThat(looked.find()).as(plan).isTrue();
        // it looks one further to see that there is no more
        assertThat(Long.parseLong(looked.group(1))).as(plan).isLessThan(trash.count() + 2);
    }
}
