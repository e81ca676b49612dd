FROM eclipse-temurin:17-jdk AS build
WORKDIR /src
COPY . .
RUN ./mvnw -B -ntp -DskipTests package && mv target/cuttings-*.jar /cuttings.jar

FROM eclipse-temurin:17-jre
RUN useradd --system --create-home --home-dir /archive cuttings
USER cuttings
WORKDIR /archive
RUN mkdir -p /archive/data
VOLUME /archive/data
COPY --from=build /cuttings.jar /app/cuttings.jar
EXPOSE 8080
HEALTHCHECK --start-period=60s CMD curl -fs http://localhost:8080/actuator/health || exit 1
ENTRYPOINT ["java", "-jar", "/app/cuttings.jar"]
