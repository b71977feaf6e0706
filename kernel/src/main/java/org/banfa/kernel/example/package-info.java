/**
 * Examples: histories that a lawyer can read, told day by day, with what the law is to say of them.
 */
@NullMarked
package org.banfa.kernel.example;

import org.jspecify.annotations.NullMarked;
