# Build with everything, ship what runs.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY . .
RUN npm ci && npm run build && npm prune --omit=dev

FROM node:24-bookworm-slim
RUN useradd --system --create-home --uid 10001 tandem && mkdir /data && chown tandem /data
WORKDIR /app
COPY --from=build --chown=root:root /app /app
USER tandem
ENV NODE_ENV=production TANDEM_DATA=/data HOST=0.0.0.0 PORT=3000
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s CMD node -e "fetch('http://127.0.0.1:3000/readyz').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"
CMD ["node", "--max-semi-space-size=128", "server/bin/tandem.mjs", "start"]
