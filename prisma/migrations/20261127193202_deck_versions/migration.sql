-- AlterTable
ALTER TABLE "deck" ADD COLUMN     "language" TEXT,
ADD COLUMN     "replacedById" UUID,
ADD COLUMN     "versionOfId" UUID;

-- CreateIndex
CREATE UNIQUE INDEX "deck_replacedById_key" ON "deck"("replacedById");

-- CreateIndex
CREATE INDEX "deck_versionOfId_idx" ON "deck"("versionOfId");

-- AddForeignKey
ALTER TABLE "deck" ADD CONSTRAINT "deck_versionOfId_fkey" FOREIGN KEY ("versionOfId") REFERENCES "deck"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deck" ADD CONSTRAINT "deck_replacedById_fkey" FOREIGN KEY ("replacedById") REFERENCES "deck"("id") ON DELETE SET NULL ON UPDATE CASCADE;
