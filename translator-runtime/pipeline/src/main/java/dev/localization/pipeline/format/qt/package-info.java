/** Translation sources of Qt, which its Linguist edits. */
package dev.localization.pipeline.format.qt;
