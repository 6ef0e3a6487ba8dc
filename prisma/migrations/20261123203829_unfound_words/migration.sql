-- CreateIndex
CREATE INDEX "SearchLog_total_createdAt_idx" ON "SearchLog"("total", "createdAt");
