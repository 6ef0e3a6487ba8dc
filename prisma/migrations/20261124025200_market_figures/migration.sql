-- CreateTable
CREATE TABLE "MarketFigure" (
    "quarter" DATE NOT NULL,
    "category" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "isShown" BOOLEAN NOT NULL,
    "requests" INTEGER,
    "lines" INTEGER,
    "quotesMedian" DOUBLE PRECISION,
    "awardedShare" DOUBLE PRECISION,
    "firstQuoteHours" DOUBLE PRECISION,
    "countedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MarketFigure_pkey" PRIMARY KEY ("quarter","category","country")
);

-- CreateIndex
CREATE INDEX "MarketFigure_category_country_quarter_idx" ON "MarketFigure"("category", "country", "quarter");

-- CreateIndex
CREATE INDEX "MarketFigure_quarter_country_idx" ON "MarketFigure"("quarter", "country");
