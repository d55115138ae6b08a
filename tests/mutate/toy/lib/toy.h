long toy_first_digit(long n);
long toy_unseen(long n);
