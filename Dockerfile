# The app without a database of its own: give it one with DATABASE_URL and DATABASE_OWNER_URL (see compose.yaml).
FROM node:22-bookworm-slim
WORKDIR /stet
ENV NEXT_TELEMETRY_DISABLED=1 HOST=0.0.0.0

COPY package.json package-lock.json .npmrc ./
RUN npm install --no-save --no-audit --no-fund --loglevel=error

COPY . .
# Generates the database client and builds, as `npm start` would do at the first start.
RUN npm run build && mkdir -p .stet && chown -R node:node .stet .next lib/generated

USER node
VOLUME /stet/.stet
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=10s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3000}/api/health`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["npm", "start"]
