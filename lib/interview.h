/* interview: what a question of a hiring guide is about. */
#ifndef INTERVIEW_H
#define INTERVIEW_H

#include "hiring.h"

/* The interview area, among the rows read so far, that shares most words with a question; may be empty. */
struct slice interview_area(const struct hiring *, struct slice question);

/* The figure in a question with what it counts: `<50ms latency`, `200 edge locations`; may be empty. */
struct slice interview_figure(struct slice question);

#endif
