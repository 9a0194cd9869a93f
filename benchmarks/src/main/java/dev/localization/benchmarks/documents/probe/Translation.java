package dev.localization.benchmarks.documents.probe;

/** What is measured: all texts of a document listed, then all of them written translated. */
interface Translation {
  /** A word that every text begins with once it is translated. */
  String MARK = "Ü ";

  /** The translated document. */
  byte[] of(byte[] document) throws Exception;
}
