-- AlterEnum
ALTER TYPE "Role" ADD VALUE 'helpdesk';
