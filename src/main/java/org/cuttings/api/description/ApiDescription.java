package org.cuttings.api.description;

import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Describes the API for programs, as OpenAPI 3.1 at /v3/api-docs. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    @Bean
    OpenAPI archive() {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Cuttings")
                                .version("1")
                                .description(
                                        "A searchable archive of news articles. Positions count"
                                                + " Unicode code points of the body from 0, the"
                                                + " end is exclusive. The parameters of a search"
                                                + " also work at /feed.atom, /feed.rss and"
                                                + " /feed.json.")
                                .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .components(
                        new Components()
                                .addSecuritySchemes(
                                        OperationDetails.EDITOR,
                                        new SecurityScheme()
                                                .type(SecurityScheme.Type.HTTP)
                                                .scheme("basic"))
                                .addSecuritySchemes(
                                        OperationDetails.TOKEN,
                                        new SecurityScheme()
                                                .type(SecurityScheme.Type.HTTP)
                                                .scheme("bearer")));
    }

    @Bean
    ModelConverter recordShapes() {
        return new RecordShapes();
    }

    @Bean
    OpenApiCustomizer details() {
        return api -> {
            Shapes.addTo(api.getComponents());
            api.getPaths()
                    .forEach(
                            (path, item) ->
                                    item.readOperationsMap()
                                            .forEach(
                                                    (method, operation) ->
                                                            OperationDetails.complete(
                                                                    path,
                                                                    method.name(),
                                                                    operation)));
        };
    }
}
