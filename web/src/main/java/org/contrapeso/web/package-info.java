/// The page and the server behind it: what the command line answers, over HTTP.
@NullMarked
package org.contrapeso.web;

import org.jspecify.annotations.NullMarked;
