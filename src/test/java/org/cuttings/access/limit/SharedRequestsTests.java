package org.cuttings.access.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.cuttings.OnPostgresql;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Two processes answer an address as often as one would. */
@OnPostgresql
@SuppressWarnings("NullAway.Init")
class SharedRequestsTests {

    private static final int PER_MINUTE = 100;
    private static final String EAGER = "192.0.2.7";

    @Autowired private JdbcClient jdbc;
    @Autowired private PlatformTransactionManager transactions;

    private final AtomicLong now = new AtomicLong(1);
    private final Allowances first = new Allowances(PER_MINUTE, now::get);
    private final Allowances second = new Allowances(PER_MINUTE, now::get);

    @Test
    void whatOneAnsweredTheOtherDoesNot() {
        SharedRequests here = new SharedRequests(first, jdbc, transactions);
        SharedRequests there = new SharedRequests(second, jdbc, transactions);
        ask(first, 20);
        ask(second, 20);
        here.tell();
        there.tell();
        here.tell();

        ask(first, 30);
        ask(second, 30);
        here.tell();
        there.tell();
        here.tell();

        assertThat(answered(first)).isEqualTo(PER_MINUTE - 20 - 60);
        assertThat(answered(second)).isEqualTo(PER_MINUTE - 20 - 60);
    }

    @Test
    void whoAsksLittleIsNotWrittenDown() {
        first.take("192.0.2.8");

        new SharedRequests(first, jdbc, transactions).tell();

        assertThat(
                        jdbc.sql("select count(*) from request_count where address = '192.0.2.8'")
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    private static void ask(Allowances process, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(process.take(EAGER)).isZero();
        }
    }

    /** How many more are answered at once. */
    private static int answered(Allowances process) {
        int answered = 0;
        while (process.take(EAGER) == 0) {
            answered++;
        }
        return answered;
    }
}
