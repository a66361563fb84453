-- Whether somebody left another project, or was erased there, is asked whenever somebody is erased, while their project is held:
-- of 100,000 entries all were read for it.
CREATE INDEX "audit_entry_leaving_idx" ON "audit_entry" ("subjectId") WHERE "action" IN ('person.remove', 'person.erase');
