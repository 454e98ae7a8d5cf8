# syntax=docker/dockerfile:1
# Two images from one build: the program (default) and, with --target sandbox, the stand-in for SendPulse.

FROM node:22-slim AS node

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
# npm fetches the DuckDB library and what the designer is built with, as the lock files pin them.
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
ENV DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
WORKDIR /source
COPY global.json Directory.Build.props Directory.Packages.props .editorconfig ./
COPY eng eng
COPY src src
COPY designer designer
# Compiled ahead of time for the image's own system, so that it starts faster.
RUN dotnet publish src/RfmFlows.Server -c Release --use-current-runtime --self-contained false -o /app -p:UseAppHost=false -p:PublishReadyToRun=true \
 && dotnet publish src/RfmFlows.Sandbox -c Release --use-current-runtime --self-contained false -o /sandbox -p:UseAppHost=false -p:PublishReadyToRun=true

FROM mcr.microsoft.com/dotnet/aspnet:10.0 AS runtime
RUN apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/* \
 && mkdir /data && chown $APP_UID /data
# The account of the base image that is not root.
USER $APP_UID
VOLUME /data

FROM runtime AS sandbox
USER root
RUN apt-get update && apt-get install -y --no-install-recommends socat && rm -rf /var/lib/apt/lists/*
USER $APP_UID
COPY --from=build /sandbox /opt/sandbox
# The sandbox listens on loopback only; others share its network, or let socat carry a port there.
HEALTHCHECK --interval=10s --timeout=3s --start-period=10s CMD ["curl", "-fsS", "-o", "/dev/null", "http://127.0.0.1:5090/sandbox"]
ENTRYPOINT ["dotnet", "/opt/sandbox/RfmFlows.Sandbox.dll", "--data", "/data", "--port", "5090"]

FROM runtime AS app
COPY --from=build /app /opt/rfmflows
COPY workflows /opt/rfmflows/workflows
# The base image has ICU, which the driver of SQL Server needs.
ENV RFMFLOWS_DATA=/data DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=0
EXPOSE 5080
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s CMD ["curl", "-fsS", "-o", "/dev/null", "http://127.0.0.1:5080/health"]
ENTRYPOINT ["dotnet", "/opt/rfmflows/rfmflows.dll"]
CMD ["serve", "--listen", "http://127.0.0.1:5080"]
