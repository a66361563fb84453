-- CreateTable
CREATE TABLE "deck_note" (
    "deckId" UUID NOT NULL,
    "page" INTEGER NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "deck_note_pkey" PRIMARY KEY ("deckId","page")
);

-- AddForeignKey
ALTER TABLE "deck_note" ADD CONSTRAINT "deck_note_deckId_fkey" FOREIGN KEY ("deckId") REFERENCES "deck"("id") ON DELETE CASCADE ON UPDATE CASCADE;
