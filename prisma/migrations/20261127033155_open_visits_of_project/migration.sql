-- CreateIndex
CREATE INDEX "open_visit_projectId_idx" ON "open_visit"("projectId");
