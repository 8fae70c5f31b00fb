package app.auditorium.document;

/** A document with its bytes; served as an attachment, never shown inline. */
public record DocumentContent(DocumentRow document, byte[] content) {}
