-- What a document was before it was signed: from whom the signature is taken, the certificate is still recognised, and told to be altered.
alter table register_document add column unsigned text check (length(unsigned) = 64);
create index register_document_unsigned on register_document (unsigned) where unsigned is not null;
