/**
 * What the operator and the workers say to each other, all of it through Redis: which keys there
 * are, who writes them and when they may be written.
 *
 * <p>Runs are the authority over what was asked and what was answered; queue jobs only say that
 * there is something to do.
 */
package dev.localization.contract;
