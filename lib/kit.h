/* kit: the small tables that texts draw on beside the facts of an employer. */
#ifndef KIT_H
#define KIT_H

#include "replies.h"

struct kit {
	struct replies replies;  /* objections.tsv */
	struct rows raise;       /* a raise's timing, and what to do after a no */
	struct rows sources;     /* which guide is which */
	struct rows families;    /* the roles that a hiring guide is for */
	struct rows hiring, interview;
};

void kit_read(struct kit *);
void kit_free(struct kit *);

#endif
