/* advice: what to answer, and when to ask for a raise: objections.tsv and raise.tsv as sections. */
#ifndef ADVICE_H
#define ADVICE_H

#include "entry.h"

/* `objections`, what they may say of this offer or raise, and `worries`, one's own, each answered
 * with what is `common` and the figures of `offer`; the worry only where the text is for one's own eyes or
 * mouth. */
void advice_replies(struct desk *, struct making *, struct frame common, struct frame offer,
    const struct standing *);

/* `timing`, when to ask for a raise, and `plan_b`, what to do after a no. */
void advice_raise(struct desk *, struct making *);

#endif
