-- CreateIndex
CREATE INDEX "RequestLine_categoryId_idx" ON "RequestLine"("categoryId");
