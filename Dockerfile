FROM eclipse-temurin:17-jdk AS build
WORKDIR /src
COPY . .
RUN ./mvnw -B -ntp -DskipTests package \
    && java -Djarmode=tools -jar target/cuttings-*.jar extract --destination /app \
    && mv /app/cuttings-*.jar /app/cuttings.jar

# The classes that a start needs, written down once by the Java that will run them (AppCDS).
FROM eclipse-temurin:17-jre AS trained
COPY --from=build /app /app
RUN java -XX:ArchiveClassesAtExit=/app/cuttings.jsa -Dspring.context.exit=onRefresh \
    -jar /app/cuttings.jar --cuttings.home=/tmp/training

FROM eclipse-temurin:17-jre
RUN useradd --system --uid 10001 --home-dir /archive cuttings \
    && mkdir -p /archive/data && chown -R cuttings /archive
COPY --from=trained /app /app
USER 10001
WORKDIR /archive
# All that is written is below these two, so that the rest may be read-only.
VOLUME ["/archive/data", "/tmp"]
EXPOSE 8080
HEALTHCHECK --interval=10s --start-period=60s CMD ["bash", "-c", \
    "exec 3<>/dev/tcp/localhost/8080; printf 'GET /actuator/health/readiness HTTP/1.0\\r\\n\\r\\n' >&3; grep -q '\"UP\"' <&3"]
ENTRYPOINT ["java", "-XX:SharedArchiveFile=/app/cuttings.jsa", "-XX:MaxRAMPercentage=60", \
    "-XX:G1HeapRegionSize=4m", \
    "--enable-native-access=ALL-UNNAMED", "-jar", "/app/cuttings.jar"]
