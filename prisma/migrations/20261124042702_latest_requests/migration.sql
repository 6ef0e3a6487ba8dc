-- CreateIndex
CREATE INDEX "PurchaseRequest_publishedAt_id_idx" ON "PurchaseRequest"("publishedAt" DESC, "id" DESC);
