-- CreateIndex
CREATE INDEX "PurchaseRequest_isOpenData_idx" ON "PurchaseRequest"("isOpenData");
