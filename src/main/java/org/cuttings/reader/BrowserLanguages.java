package org.cuttings.reader;

import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Lets a browser ask for as many languages as it likes. Tomcat takes ten and fails on the eleventh;
 * its limit for headers is enough.
 */
@Component
class BrowserLanguages implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    private static final int ANY = -1;

    @Override
    public void customize(ConfigurableTomcatWebServerFactory server) {
        server.addConnectorCustomizers(connector -> connector.setMaxLocaleCount(ANY));
    }
}
