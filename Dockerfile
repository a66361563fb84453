# Muster in one image: the server with the built pages, and everything in it for the role given by ROLE (web, worker, all).
# Written, but not run on the machine that it was built on, which has no Docker; what its steps run was run by hand.

FROM node:24-bookworm-slim AS build
WORKDIR /muster
ENV TURBO_TELEMETRY_DISABLED=1 DO_NOT_TRACK=1 CHECKPOINT_DISABLE=1
COPY . .
RUN npm ci --include=dev
RUN npx turbo run generate build --env-mode=loose

# What the server needs to run, and nothing else: no tools, and of each font the two weights that certificates are set in.
FROM node:24-bookworm-slim AS packages
WORKDIR /muster
COPY . .
RUN npm ci --omit=dev --workspace=@muster/server \
  && find node_modules/@expo-google-fonts -name '*.ttf' -not -name '*_400Regular.ttf' -not -name '*_700Bold.ttf' -delete \
  && find node_modules/@expo-google-fonts -name '*.png' -delete

FROM node:24-bookworm-slim
WORKDIR /muster
ENV NODE_ENV=production HOST=0.0.0.0 METRICS_HOST=0.0.0.0 PORT=3000 DATA_DIR=/data \
  MALLOC_ARENA_MAX=1 MALLOC_TRIM_THRESHOLD_=131072
RUN install -d -o node -g node /data
COPY --from=packages /muster/node_modules node_modules
COPY package.json ./
COPY packages packages
COPY apps/server apps/server
COPY --from=build /muster/prisma prisma
COPY --from=build /muster/apps/web/dist apps/web/dist
USER node
VOLUME /data
EXPOSE 3000 9464
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health/ready`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "apps/server/src/main.ts"]
