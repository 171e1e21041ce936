// A property that fails has noticed the mistake: the smallest example of it is not asked for.
require('fast-check').configureGlobal({ endOnFailure: true });
