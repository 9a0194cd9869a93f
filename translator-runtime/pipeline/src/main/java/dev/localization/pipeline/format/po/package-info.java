/**
 * Catalogues of GNU gettext. A catalogue is bilingual: translations stand beside the source text,
 * and a header says in which language they are and how it counts.
 *
 * @see <a href="https://www.gnu.org/software/gettext/manual/html_node/PO-Files.html">The format of
 *     PO files</a>
 */
package dev.localization.pipeline.format.po;
