BEGIN;

-- CreateEnum
CREATE TYPE "FollowSubject" AS ENUM ('watch', 'source', 'promise');

-- CreateEnum
CREATE TYPE "DigestRhythm" AS ENUM ('off', 'daily', 'weekly');

-- CreateEnum
CREATE TYPE "WebhookStatus" AS ENUM ('active', 'paused', 'ended');

-- CreateEnum
CREATE TYPE "WebhookStop" AS ENUM ('admin', 'failures', 'gone');

-- CreateEnum
CREATE TYPE "DeliveryStatus" AS ENUM ('waiting', 'delivered', 'failed');

-- CreateEnum
CREATE TYPE "DeliveryOutcome" AS ENUM ('taken', 'refused', 'redirect', 'gone', 'timed_out', 'unreachable', 'not_public', 'no_secret');

-- CreateTable
CREATE TABLE "Follow" (
    "userId" UUID NOT NULL,
    "subjectType" "FollowSubject" NOT NULL,
    "subjectId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Follow_pkey" PRIMARY KEY ("userId","subjectType","subjectId")
);

-- CreateTable
CREATE TABLE "Notice" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subjectType" "FollowSubject" NOT NULL,
    "subjectId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NoticeRecipient" (
    "userId" UUID NOT NULL,
    "noticeId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "readAt" TIMESTAMPTZ(6),
    "mailedAt" TIMESTAMPTZ(6),

    CONSTRAINT "NoticeRecipient_pkey" PRIMARY KEY ("userId","noticeId")
);

-- CreateTable
CREATE TABLE "DigestSetting" (
    "userId" UUID NOT NULL,
    "rhythm" "DigestRhythm" NOT NULL,
    "hour" INTEGER NOT NULL,
    "weekday" INTEGER NOT NULL,
    "lang" "Lang" NOT NULL,
    "since" TIMESTAMPTZ(6) NOT NULL,
    "doneAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "DigestSetting_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "Webhook" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "kinds" TEXT[],
    "secret" TEXT NOT NULL,
    "formerSecret" TEXT,
    "formerUntil" TIMESTAMPTZ(6),
    "status" "WebhookStatus" NOT NULL DEFAULT 'active',
    "stoppedBy" "WebhookStop",
    "failingSince" TIMESTAMPTZ(6),
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Webhook_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WebhookDelivery" (
    "id" UUID NOT NULL,
    "webhookId" UUID NOT NULL,
    "noticeId" UUID,
    "status" "DeliveryStatus" NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "outcome" "DeliveryOutcome",
    "httpStatus" INTEGER,
    "answer" VARCHAR(200),
    "triedAt" TIMESTAMPTZ(6),
    "nextAt" TIMESTAMPTZ(6),
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "WebhookDelivery_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Follow_subjectType_subjectId_idx" ON "Follow"("subjectType", "subjectId");

-- CreateIndex
CREATE UNIQUE INDEX "Notice_key_key" ON "Notice"("key");

-- CreateIndex
CREATE INDEX "Notice_subjectType_subjectId_id_idx" ON "Notice"("subjectType", "subjectId", "id");

-- CreateIndex
CREATE INDEX "NoticeRecipient_noticeId_idx" ON "NoticeRecipient"("noticeId");

-- CreateIndex
CREATE INDEX "NoticeRecipient_unread" ON "NoticeRecipient"("userId", "noticeId") WHERE ("readAt" IS NULL);

-- CreateIndex
CREATE INDEX "NoticeRecipient_unmailed" ON "NoticeRecipient"("userId", "noticeId") WHERE ("mailedAt" IS NULL);

-- CreateIndex
CREATE INDEX "NoticeRecipient_readAt_idx" ON "NoticeRecipient"("readAt");

-- CreateIndex
CREATE INDEX "Webhook_createdById_idx" ON "Webhook"("createdById");

-- CreateIndex
CREATE INDEX "Webhook_status_idx" ON "Webhook"("status");

-- CreateIndex
CREATE INDEX "WebhookDelivery_webhookId_id_idx" ON "WebhookDelivery"("webhookId", "id");

-- CreateIndex
CREATE INDEX "WebhookDelivery_noticeId_idx" ON "WebhookDelivery"("noticeId");

-- CreateIndex
CREATE INDEX "WebhookDelivery_createdAt_idx" ON "WebhookDelivery"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "WebhookDelivery_webhookId_noticeId_key" ON "WebhookDelivery"("webhookId", "noticeId");

-- AddForeignKey
ALTER TABLE "Follow" ADD CONSTRAINT "Follow_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoticeRecipient" ADD CONSTRAINT "NoticeRecipient_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NoticeRecipient" ADD CONSTRAINT "NoticeRecipient_noticeId_fkey" FOREIGN KEY ("noticeId") REFERENCES "Notice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DigestSetting" ADD CONSTRAINT "DigestSetting_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Webhook" ADD CONSTRAINT "Webhook_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WebhookDelivery" ADD CONSTRAINT "WebhookDelivery_webhookId_fkey" FOREIGN KEY ("webhookId") REFERENCES "Webhook"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WebhookDelivery" ADD CONSTRAINT "WebhookDelivery_noticeId_fkey" FOREIGN KEY ("noticeId") REFERENCES "Notice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the schema language cannot say.

ALTER TABLE "Notice"
  ADD CONSTRAINT "Notice_named" CHECK (trim("kind") <> '' AND trim("key") <> '' AND length("key") <= 300),
  ADD CONSTRAINT "Notice_data" CHECK (jsonb_typeof("data") = 'object');
CREATE TRIGGER "Notice_stays" BEFORE DELETE ON "Notice" FOR EACH ROW EXECUTE FUNCTION stet_refuse();
-- Of a page whose copy an admin deleted the words go.
CREATE TRIGGER "Notice_kept" BEFORE UPDATE ON "Notice" FOR EACH ROW
  WHEN (NEW.data -> 'passages' IS DISTINCT FROM '[]'::jsonb
    OR to_jsonb(NEW) #- '{data,passages}' IS DISTINCT FROM to_jsonb(OLD) #- '{data,passages}')
  EXECUTE FUNCTION stet_refuse();
CREATE TRIGGER "Notice_no_truncate" BEFORE TRUNCATE ON "Notice" EXECUTE FUNCTION stet_refuse();

ALTER TABLE "DigestSetting"
  ADD CONSTRAINT "DigestSetting_hour" CHECK ("hour" BETWEEN 0 AND 23),
  ADD CONSTRAINT "DigestSetting_weekday" CHECK ("weekday" BETWEEN 1 AND 7);

ALTER TABLE "Webhook"
  ADD CONSTRAINT "Webhook_named" CHECK (trim("name") <> ''),
  ADD CONSTRAINT "Webhook_url" CHECK ("url" ~ '^https?://' AND length("url") <= 2000),
  ADD CONSTRAINT "Webhook_stopped" CHECK (("status" = 'active') = ("stoppedBy" IS NULL)),
  ADD CONSTRAINT "Webhook_former" CHECK (("formerSecret" IS NULL) = ("formerUntil" IS NULL));

ALTER TABLE "WebhookDelivery"
  ADD CONSTRAINT "WebhookDelivery_attempts" CHECK ("attempts" >= 0),
  ADD CONSTRAINT "WebhookDelivery_waits" CHECK (("status" = 'waiting') = ("nextAt" IS NOT NULL)),
  ADD CONSTRAINT "WebhookDelivery_taken" CHECK (("status" = 'delivered') = (coalesce("outcome", 'refused') = 'taken'));

-- What ended stays ended.
CREATE FUNCTION stet_webhook_update() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status = 'ended' THEN
    RAISE EXCEPTION 'webhook % has ended', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Webhook_ended" BEFORE UPDATE ON "Webhook" FOR EACH ROW EXECUTE FUNCTION stet_webhook_update();
CREATE TRIGGER "Webhook_kept" BEFORE DELETE ON "Webhook" FOR EACH ROW EXECUTE FUNCTION stet_refuse();
CREATE TRIGGER "Webhook_no_truncate" BEFORE TRUNCATE ON "Webhook" EXECUTE FUNCTION stet_refuse();

COMMIT;
