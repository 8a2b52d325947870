/**
 * What is allowed: holds what a target did against what the rules expect, with the freedoms that an expectation leaves. It keeps
 * the account of what may still come: late callbacks, late deaths, and windows that are shorter or longer than they have to be.
 */
@NullMarked
package org.memtck.reference.verdict;

import org.jspecify.annotations.NullMarked;
