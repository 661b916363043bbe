# docker build -t warder . && docker run -p 8086:8086 -v warder:/data warder
FROM docker.io/library/maven:3-eclipse-temurin-17 AS build
WORKDIR /src
COPY pom.xml ./
COPY liberty liberty
COPY src src
# "create" puts the JDBC drivers beside the configuration, as it does on every machine.
RUN mvn -B -Dmaven.test.skip=true package liberty:create

FROM icr.io/appcafe/open-liberty:26.0.0.3-full-java17-openj9-ubi-minimal
USER root
RUN mkdir /data && chown 1001:0 /data && chmod 770 /data
USER 1001
COPY --chown=1001:0 liberty/ /config/
COPY --chown=1001:0 --from=build /src/target/liberty/wlp/usr/servers/warder/jdbc/ /config/jdbc/
COPY --chown=1001:0 --from=build /src/target/warder.war /config/apps/

# The data are a volume of their own; probes come from outside the container.
ENV DATA_DIR=/data OPS_HOST=0.0.0.0
VOLUME /data
EXPOSE 8086 9086

# Starts the server, and keeps what starts it faster: its cache of features, and OpenJ9's archive of classes.
RUN configure.sh
