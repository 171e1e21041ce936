// A property that fails has noticed the mistake: the smallest example of it is not asked for. One that holds is not asked for long, as
// there are thousands of mistakes: at worst a mistake is said to live that a longer run would notice.
require('fast-check').configureGlobal({ endOnFailure: true, interruptAfterTimeLimit: 300 });
