@NullMarked
package org.banfa.app.web;

import org.jspecify.annotations.NullMarked;
