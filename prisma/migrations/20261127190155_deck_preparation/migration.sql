-- CreateTable
CREATE TABLE "deck_preparation" (
    "deckId" UUID NOT NULL,
    "madePages" INTEGER NOT NULL DEFAULT 0,
    "done" BOOLEAN NOT NULL DEFAULT false,
    "pages" JSONB NOT NULL DEFAULT '[]',
    "picturesId" UUID,
    "beatAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "deck_preparation_pkey" PRIMARY KEY ("deckId")
);

-- CreateIndex
CREATE INDEX "deck_preparation_picturesId_idx" ON "deck_preparation"("picturesId");

-- AddForeignKey
ALTER TABLE "deck_preparation" ADD CONSTRAINT "deck_preparation_deckId_fkey" FOREIGN KEY ("deckId") REFERENCES "deck"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deck_preparation" ADD CONSTRAINT "deck_preparation_picturesId_fkey" FOREIGN KEY ("picturesId") REFERENCES "stored_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
