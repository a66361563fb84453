-- DropForeignKey
ALTER TABLE "attendance_import" DROP CONSTRAINT "attendance_import_fileId_fkey";

-- AddForeignKey
ALTER TABLE "attendance_import" ADD CONSTRAINT "attendance_import_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "stored_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
