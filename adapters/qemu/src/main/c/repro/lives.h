/*
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Owners, and the deaths of regions.
 */

//: watch died
static struct { void *object; const char *name; bool doomed, dead; } lives[LIVES_MAX];
static size_t life_count;

static void watch(void *object, const char *name)
{
    lives[life_count].object = object;
    lives[life_count++].name = name;
}

/* What dies must be doomed already, which is looked at when the step is checked. */
static void died(void *object)
{
    for (size_t i = 0; i < life_count; i++) {
        if (lives[i].object == object && !lives[i].dead) {
            lives[i].dead = true;
        }
    }
}

//: new_owner
static void *new_owner(const char *name)
{
    static bool is_registered;
    static const TypeInfo info = {
        .name = "repro-owner",
        .parent = OWNER_PARENT,
        .instance_size = 2048,
        .instance_finalize = died,
    };
    if (!is_registered) {
        type_register_static(&info);
        is_registered = true;
    }
    void *owner = object_new(info.name);
    watch(owner, name);
    return owner;
}

//: watch_region
static void watch_region(MemoryRegion *mr, const char *name)
{
    ((Object *)mr)->free = died;
    watch(mr, name);
}

//: settle
/* Lets QEMU free what waits. */
static void settle(void)
{
    drain_call_rcu();
    drain_call_rcu();
}

//: watch_freeing
static void unblock_abort(RcuHead *head)
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGABRT);
    pthread_sigmask(SIG_UNBLOCK, &signals, NULL);
}

/* What waits is freed by a thread that blocks signals. What it dies of is to be told, too. */
static void watch_freeing(void)
{
    static RcuHead head;
    call_rcu1(&head, unblock_abort);
    settle();
}

//: doom
/* From now on it is to die, soon or later. */
static void doom(const char *name)
{
    for (size_t i = 0; i < life_count; i++) {
        if (!strcmp(lives[i].name, name)) {
            lives[i].doomed = true;
        }
    }
}

//: observe_lives is_quiet
static bool is_quiet; /* by now, what is doomed has died */

/* Whether only what is doomed has died; and all of it, when QEMU is quiet. */
static bool observe_lives(void)
{
    bool right = true;
    const char *separator = " gone=";
    for (size_t i = 0; i < life_count; i++) {
        right &= lives[i].dead ? lives[i].doomed : !(lives[i].doomed && is_quiet);
        if (lives[i].dead) {
            observe("%s%s", separator, lives[i].name);
            separator = ",";
        }
    }
    is_quiet = false;
    return right;
}

//: make_quiet
/* QEMU keeps what a closed address space showed until some map changes the next time, so one is made to. */
static void make_quiet(void)
{
    static MemoryRegion other;
    memory_region_init(&other, NULL, "other", 1);
    memory_region_set_enabled(&other, false);
    object_unparent(&other);
    settle();
    is_quiet = true;
}
