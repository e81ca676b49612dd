package org.cuttings.search;

import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.http.HttpRequest;
import org.apache.http.HttpResponse;
import org.apache.http.protocol.HttpContext;
import org.apache.http.protocol.HttpCoreContext;
import org.hibernate.search.backend.elasticsearch.client.rest4.ElasticsearchHttpClientConfigurationContext;
import org.hibernate.search.backend.elasticsearch.client.rest4.ElasticsearchHttpClientConfigurer;

/**
 * Has searches fail at once while OpenSearch is away, instead of each waiting until it is clear
 * that nobody answers. What is to be indexed is sent in any case; it waits in a queue anyway.
 */
final class OpenSearchConnection implements ElasticsearchHttpClientConfigurer {

    private static final Pattern SEARCH = Pattern.compile("[^?]*/_(search|count)\\b.*");

    /** What a cluster answers that has no node for an index, or too much to do. */
    private static final Set<Integer> NO_ANSWER = Set.of(429, 502, 503, 504);

    private final Outage outage;

    OpenSearchConnection(Outage outage) {
        this.outage = outage;
    }

    @Override
    public void configure(ElasticsearchHttpClientConfigurationContext context) {
        context.clientBuilder().addInterceptorFirst(this::before).addInterceptorFirst(this::after);
    }

    private void before(HttpRequest request, HttpContext context) throws IOException {
        if (isSearch(request) && !outage.mayAsk()) {
            throw new IOException("OpenSearch did not answer a moment ago");
        }
    }

    private void after(HttpResponse response, HttpContext context) {
        HttpRequest request = HttpCoreContext.adapt(context).getRequest();
        if (isSearch(request) && !NO_ANSWER.contains(response.getStatusLine().getStatusCode())) {
            outage.end();
        }
    }

    private static boolean isSearch(HttpRequest request) {
        return SEARCH.matcher(request.getRequestLine().getUri()).matches();
    }
}
