package org.cuttings.reading;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The two queues of articles that are to be read: for names and quotes, and for meanings. */
@Configuration(proxyBeanMethods = false)
class ReadingConfiguration {

    @Bean
    WorkQueue namesWork(JdbcClient jdbc) {
        return new WorkQueue("reading_work", jdbc);
    }

    @Bean
    WorkQueue meaningsWork(JdbcClient jdbc) {
        return new WorkQueue("passage_work", jdbc);
    }
}
