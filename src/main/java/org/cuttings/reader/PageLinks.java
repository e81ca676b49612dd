package org.cuttings.reader;

import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * Links within pages. Only those to files are looked up for the version that is put into their
 * names: a page of results has a hundred links to pages, each of which would be sought among the
 * files in vain.
 */
@Component
final class PageLinks extends StandardLinkBuilder {

    PageLinks(SpringTemplateEngine templates) {
        templates.setLinkBuilder(this);
    }

    @Override
    protected String processLink(IExpressionContext context, String link) {
        int query = link.indexOf('?');
        String path = query < 0 ? link : link.substring(0, query);
        return path.indexOf('.') < 0 ? link : super.processLink(context, link);
    }
}
