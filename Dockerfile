FROM node:24-bookworm-slim AS base
WORKDIR /app
ENV NEXT_TELEMETRY_DISABLED=1 CHECKPOINT_DISABLE=1

FROM base AS packages
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts

FROM packages AS build
COPY . .
RUN DATABASE_URL=postgresql://localhost/none PRISMA_SCHEMA_ENGINE_BINARY=/bin/true npx prisma generate \
 && NODE_ENV=production YONGFAIR_STANDALONE=1 npx next build

FROM base AS runtime
ENV NODE_ENV=production YONGFAIR_PREPARED=1 DATA_DIR=/data HOST=0.0.0.0
RUN install -d -o node -g node /data
VOLUME /data

# Migrations, imports and the other commands: all packages, all sources.
FROM runtime AS tools
COPY --from=build --chown=node:node /app /app
RUN rm -rf .next
USER node
ENTRYPOINT ["node", "scripts/run.mjs"]
CMD ["db:migrate"]

FROM runtime AS production-packages
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts --omit=dev

FROM runtime AS worker
COPY --from=production-packages --chown=node:node /app/node_modules ./node_modules
COPY --from=build --chown=node:node /app/package.json /app/.nvmrc ./
COPY --from=build --chown=node:node /app/generated ./generated
COPY --from=build --chown=node:node /app/lib ./lib
COPY --from=build --chown=node:node /app/messages ./messages
COPY --from=build --chown=node:node /app/prisma ./prisma
COPY --from=build --chown=node:node /app/scripts ./scripts
USER node
CMD ["node", "scripts/run.mjs", "worker"]

FROM runtime AS web
ENV HOSTNAME=0.0.0.0 PORT=3000
COPY --from=build --chown=node:node /app/.next/standalone ./
COPY --from=build --chown=node:node /app/.next/static ./.next/static
COPY --from=build --chown=node:node /app/public ./public
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:'+process.env.PORT+'/api/health/live').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
CMD ["node", "server.js"]
