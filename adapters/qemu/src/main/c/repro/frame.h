/*
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * The frame of every reproducer: the version, the steps, and what each of them is held against.
 */

//: observe
static char observed[SEEN_MAX]; /* of the step that is being done */
static size_t observed_length;

__attribute__((format(printf, 1, 2))) static void observe(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    size_t room = sizeof observed - observed_length;
    size_t length = (size_t)vsnprintf(observed + observed_length, room, format, arguments);
    observed_length += length < room ? length : room - 1;
    va_end(arguments);
}

//: finish
static unsigned steps, differing; /* that were compared, and of those */

static void finish(void)
{
    printf("%u of %u steps differ\n", differing, steps);
    fflush(stdout);
    _exit(differing > 0);
}

//: step crashed
static unsigned number;
static const char *current; /* step */

static void step(const char *what)
{
    number++;
    current = what;
}

/* QEMU's assertions say on standard error which of them it was. */
static void crashed(int signal)
{
    printf("%3u  %s\n     expected  to return\n     observed  QEMU died of %s    <-- differs\n", number, current,
           strsignal(signal));
    steps++;
    differing++;
    finish();
}

//: matches
/* Whether the text is as expected, but for characters that may be any: ? */
static bool matches(const char *expected, size_t length, const char *text)
{
    for (size_t i = 0; i < length; i++) {
        if (!text[i] || (expected[i] != '?' && expected[i] != text[i])) {
            return false;
        }
    }
    return !text[length];
}

//: conclude
/* Says how a step ended, once it is known whether it differs. */
static void conclude(const char *expected, bool right)
{
    right &= observe_lives(); //? lives
    printf("%3u  %s\n     expected  %s\n     observed  %s%s\n", number, current, expected, observed,
           right ? "" : "    <-- differs");
    fflush(stdout);
    steps++;
    differing += !right;
    observed_length = 0;
    observed[0] = 0;
}

//: check
/* Holds what was observed of a step against what is expected, which may be two answers with " or " between them. */
static void check(const char *expected)
{
    observe_calls(); //? devices
    observe_signals(); //? eventfds
    const char *other = strstr(expected, " or ");
    conclude(expected, matches(expected, other ? (size_t)(other - expected) : strlen(expected), observed)
             || (other && matches(other + 4, strlen(other + 4), observed)));
}

//: check_freely
/* The same for a step whose callbacks may be others, which have been looked at. */
static void check_freely(const char *expected, const char *answer, bool right)
{
    const char *other = strstr(answer, " or ");
    right &= matches(answer, other ? (size_t)(other - answer) : strlen(answer), observed)
        || (other && matches(other + 4, strlen(other + 4), observed));
    calls_taken = 0;
    observe_calls();
    conclude(expected, right);
}
