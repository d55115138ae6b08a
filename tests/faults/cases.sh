# shellcheck shell=bash disable=SC2034 # run.sh reads what is set here
# What the runs read, made in the directory they are run in, and the command lines that faults are
# injected into, a line each: by and by all that the programs do with their inputs and outputs.

# offers and what each program makes of them; pay of several megabytes; tables of several blocks
make_inputs() {
	local offers=$ROOT/data/offers.tsv

	convert "$offers" >total
	head -n 2 total >here
	band total >placed
	anchor placed >asked
	floor --current 240000 asked >rows
	band -c cloudflare -l senior -L sf | anchor >range
	band -g role,level --value base --partial "$ROOT/data/pay.tsv" >partial
	awk 'BEGIN {
		OFS = "\t"
		print "offer", "currency", "base", "note"
		long = sprintf("%0700d", 0)
		for (i = 1; i <= 1600; i++)
			print "offer " i, "USD", i + 100000, long
	}' >big
	awk 'BEGIN {
		OFS = "\t"
		long = sprintf("%0500d", 0)
		print "role", "base", "note"
		for (i = 0; i < 4500; i++)
			print "role " i % 300, 100000 + i * 7 % 90001, long
	}' >pay
	awk 'BEGIN { OFS = "\t"; print "role", "base"; for (i = 0; i < 6000; i++) print "role " i, 1 }' >roles
	awk -F '\t' 'NR == 1 { print; next } { row[NR] = $0 } END { for (i = 0; i < 1500; i++) print row[2 + i % (NR - 1)] }' \
		"$ROOT/data/bands.tsv" >bands
	printf 'base\n100\n' >note
	printf 'base,currency,note\n100,USD,"a\nb"\n"1,000",USD,"c,d"\n' >cells.csv
	printf 'name\trecipient\nA\tB\n' >me
	printf 'text\nOne\n' >did
	printf '{{#offers}}{{company}}: {{base}}\n{{/offers}}' >own.md
	cp "$ROOT"/tests/data/rates/daily.csv "$ROOT"/tests/data/rates/hist.csv .
	cp "$ROOT"/tests/data/guide-check/*.md .
}

CASES='convert --help
convert -V
convert <big
convert big
convert --flush <total
convert note
convert -v total
convert -q note
convert cells.csv
convert --csv <cells.csv
convert -t EUR --rates daily.csv -D 2026-04-14 <total
convert -t GBP --rates hist.csv -D 2024-12-31 total total
convert -L austin here
convert --years total
band --help
band -c cloudflare -l senior -L sf
band -c nobody
band -c fly -y 6 -b bands
band <total
band -b - total <bands
band -g role --value base <pay
band -g role --value base --threads 3 pay
band -g role --value base --threads 3 --min-n 1 <roles
band -g role,level --value base --percentiles 10,90 --outlier iqr --age 2026-01-01 --by company '"$ROOT"'/data/pay.tsv
band -g role --value base --partial pay
band --merge partial partial
band --merge <partial
anchor placed
anchor -n 3 <placed
anchor --meso placed
anchor --sweep cap=10,15,20 placed
floor --current 240000 <asked
floor --current 240000 --search 1 --check --final asked
floor --sweep switch=0,5 --rates daily.csv asked
script --list
script playbook <rows
script playbook.html rows
script counter --profile me --table accomplishments=did <rows
script -q decline rows
script expectations range
script chart.svg rows
script plan.ics -D 2026-04-14 rows
script compare <rows
script --slots plan rows
script --fields counter rows
script -f own.md --brief rows
script interview rows
guide cloudflare-guide.md flyio-guide.md
guide <cloudflare-guide.md
guide -k strategy -v cloudflare-guide.md
guide -k evidence hiring-guide.md
guide --check cloudflare-guide.md clean.md
guide --strict clean.md '"$ROOT"'/tests/data/guide/md/no-guide.md
guide '"$ROOT"'/tests/data/guide/md/mojibake.md'

# What the programs call of the C library and can not fail here, whatever becomes of the rest: a call
# that is neither one of these nor wrapped is a fault nobody injects.
SURE='__divmodti4 __divti3 __errno_location __floattidf __modti3 __popcountdi2 __udivti3 __umodti3
_GLOBAL_OFFSET_TABLE_ __cpu_model __sched_cpucount __stack_chk_fail _exit free getenv getopt_long isatty
memchr memcmp memcpy memmem memmove memrchr memset optarg opterr optind optopt pause pthread_cond_broadcast
pthread_cond_destroy pthread_cond_init pthread_cond_wait pthread_join pthread_mutex_destroy
pthread_mutex_init pthread_mutex_lock pthread_mutex_unlock qsort signal snprintf strchr strcmp strcspn
strerror strlen strncasecmp strncmp strpbrk strrchr strstr strtoul unsetenv vsnprintf'

# the programs as they are: under strace, and with little memory
REAL='convert big
convert -t EUR --rates daily.csv -D 2026-04-14 total
band -g role --value base --threads 2 pay
band -c cloudflare -l senior -L sf
anchor placed
floor --current 240000 asked
script playbook rows
guide cloudflare-guide.md'
