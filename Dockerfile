# docker build -t warder . && docker run -p 8086:8086 -v warder:/data warder
FROM docker.io/library/maven:3-eclipse-temurin-17 AS build
WORKDIR /src
COPY pom.xml LICENSE ./
COPY liberty liberty
COPY src src
RUN mvn -B -Dmaven.test.skip=true package \
  && mkdir /opt/warder && tar xzf target/warder-server.tar.gz -C /opt/warder --strip-components=1

FROM docker.io/library/eclipse-temurin:17-jre
COPY --from=build /opt/warder /opt/warder
RUN mkdir /data && chown 1001:0 /data && chmod 770 /data
# What a start reads and verifies of classes is kept for those that follow; any other Java ignores it.
RUN export DATA_DIR=/tmp/warder \
  && JVM_ARGS=-XX:ArchiveClassesAtExit=/opt/warder/classes.jsa /opt/warder/bin/warder-server start \
  && /opt/warder/bin/warder-server stop \
  && chmod 644 /opt/warder/classes.jsa \
  && echo -XX:SharedArchiveFile=/opt/warder/classes.jsa >> /opt/warder/wlp/usr/servers/warder/jvm.options \
  && rm -r /tmp/warder
USER 1001

# The data are a volume of their own; probes come from outside the container.
ENV DATA_DIR=/data OPS_HOST=0.0.0.0
VOLUME /data
EXPOSE 8086 9086
CMD ["/opt/warder/bin/warder-server", "run"]
