-- CreateIndex
CREATE INDEX "Report_createdAt_idx" ON "Report"("createdAt");
