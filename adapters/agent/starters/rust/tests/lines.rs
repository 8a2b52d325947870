//! What an agent answers to lines, of a bus that shows what it is asked.

use memtck_agent::{cut, Agent, Backing, Call, Device, Hello, Operation, Status};

#[derive(Default)]
struct Bus {
    device: Device,
}

fn fine(_: &mut Bus, _: &mut Call) -> Status {
    Status::Ok
}

fn mmio(bus: &mut Bus, call: &mut Call) -> Status {
    bus.device = call.device;
    Status::Ok
}

fn read(bus: &mut Bus, call: &mut Call) -> Status {
    let device = bus.device;
    match device.read(call, call.at, call.size) {
        Some(value) => {
            call.value = cut(value, call.size);
            Status::Ok
        }
        None => Status::Fault,
    }
}

fn nothing(_: &mut Bus, _: &mut Call) -> Status {
    panic!("there is a hole in the\nplan")
}

fn ram(_: &mut Bus, call: &mut Call) -> Status {
    let backing = call.backing == Backing::Resizeable && call.max == 0x20;
    Status::Error(format!("{backing} {:#x} {:?}", call.last, call.owner))
}

fn eventfd(_: &mut Bus, call: &mut Call) -> Status {
    call.signal(0);
    call.pages(0, call.at);
    if call.matched.is_some() {
        Status::Ok
    } else {
        Status::Illegal("EVT-1")
    }
}

fn pin(_: &mut Bus, call: &mut Call) -> Status {
    call.len -= u64::from(call.writes);
    Status::Ok
}

fn agent(hello: Hello, more: &[(&'static str, Operation<Bus>)]) -> Agent<Bus> {
    let usual: [(&'static str, Operation<Bus>); 7] = [
        ("container", fine),
        ("ram", fine),
        ("mmio", mmio),
        ("add", fine),
        ("space", fine),
        ("read", read),
        ("write", fine),
    ];
    let all: Vec<_> = usual.iter().chain(more).copied().collect();
    Agent::new(hello, &all)
}

fn answers(agent: &mut Agent<Bus>, lines: &[(&str, &str)]) {
    for (line, answer) in lines {
        assert_eq!(agent.answer(line), *answer, "{line}");
    }
}

#[test]
fn the_greeting_offers_what_has_all_its_operations() {
    let hello = Hello { name: "a", version: "2", parameters: "max-ram=16", capabilities: &["nesting"] };
    let mut part = agent(hello, &[("del", fine), ("move", fine), ("load", fine)]);
    let mut whole = agent(hello, &[("del", fine), ("move", fine), ("resize", fine), ("load", fine), ("store", fine)]);

    assert_eq!(part.answer("hello memtck=1"), "hello name=a version=2 capabilities=ram,mmio,nesting max-ram=16");
    assert_eq!(
        whole.answer("hello memtck=1"),
        "hello name=a version=2 capabilities=ram,mmio,dynamic,block,nesting max-ram=16"
    );
    answers(&mut part, &[("ram A size=1", "ok"), ("del A", "unsupported")]);
    answers(&mut whole, &[("ram A size=1", "ok"), ("del A", "ok"), ("retarget A offset=0", "unsupported")]);
}

#[test]
fn what_is_not_offered_is_unsupported() {
    answers(
        &mut agent(Hello::default(), &[]),
        &[
            ("container A size=0x10000000000000000", "ok"),
            ("container B size=1", "unsupported"),
            ("ram R size=0x10 backing=file", "unsupported"),
            ("ram R size=0x10 owner=o", "unsupported"),
            ("ram R size=0x10", "ok"),
            ("mmio D size=0x10 endian=little seed=0x7 valid=1..4", "unsupported"),
            ("mmio D size=0x10 endian=big", "unsupported"),
            ("add R in=R at=0", "unsupported"),
            ("add R in=A at=0 prio=1", "unsupported"),
            ("add R in=A at=0", "ok"),
            ("space S root=A", "ok"),
            ("space T root=A", "unsupported"),
            ("add R in=A at=0", "unsupported"),
            ("read S at=0 size=1 order=be", "unsupported"),
            ("copy S at=0 to=1 len=1", "unsupported"),
            ("fill R at=0 bytes=00", "unsupported"),
            ("", "unsupported"),
        ],
    );
}

#[test]
fn what_is_malformed_is_an_error() {
    answers(
        &mut agent(Hello::default(), &[]),
        &[
            ("ram", "error message=a_name_is_missing"),
            ("ram A", "error message=ram_needs_size"),
            ("ram A size=0", "error message=a_size_of_zero"),
            ("ram A size=-1", "error message=no_number:_-1"),
            ("ram A size=0x10", "ok"),
            ("ram A size=0x10", "error message=A_is_there_already"),
            ("add A in=B at=0", "error message=B_is_not_there"),
            ("reset", "ok"),
            ("add A in=A at=0", "error message=A_is_not_there"),
        ],
    );
}

#[test]
fn devices_show_their_bytes_in_their_order_and_fail_where_they_are_to() {
    let hello = Hello { capabilities: &["big-endian-device", "device-errors"], ..Hello::default() };
    answers(
        &mut agent(hello, &[]),
        &[
            ("mmio D size=0x100 seed=0x20 endian=big errors=0x8..0x9", "ok"),
            ("space S root=D", "ok"),
            ("read S at=0x0 size=4", "ok value=0x45c73cbe calls=D:r:0x0:4:0x45c73cbe"),
            ("read S at=0x1 size=1", "ok value=0xc7 calls=D:r:0x1:1:0xc7"),
            ("read S at=0x8 size=1", "fault calls=D:r:0x8:1:0x25"),
        ],
    );
}

#[test]
fn every_part_of_an_answer_is_told() {
    let hello = Hello { capabilities: &["access-constraints"], ..Hello::default() };
    let more: [(&'static str, Operation<Bus>); 9] = [
        ("ram", ram),
        ("ramresize", fine),
        ("eventfd", eventfd),
        ("uneventfd", fine),
        ("pin", pin),
        ("unpin", fine),
        ("poke", fine),
        ("peek", fine),
        ("inspect", fine),
    ];
    answers(
        &mut agent(hello, &more),
        &[
            ("mmio D size=0x10 valid=2..4 impl=1..1 valid-unaligned=yes", "ok"),
            ("ram R size=0x10 backing=resizeable max=0x20", "error message=true_0xf_None"),
            ("space S root=D", "ok"),
            ("eventfd E region=D at=0x4 size=2 match=0x1", "ok signals=E pages=0x0-0x4"),
            ("eventfd F region=D at=0x4 size=2", "illegal rule=EVT-1"),
            ("eventfd G region=D at=0x4 size=3", "error message=not_the_size_of_an_access"),
            ("pin W space=S at=0x0 len=4 access=w", "ok length=0x3"),
            ("peek W at=0x0 len=2", "ok bytes=0000"),
            ("unpin W written=0", "ok"),
            ("peek W at=0x0 len=2", "error message=W_is_not_there"),
        ],
    );
}

#[test]
fn the_clock_repeats_and_stops_at_what_is_not_ok() {
    let mut agent = agent(Hello::default(), &[]);
    answers(&mut agent, &[("mmio D size=0x100", "ok"), ("space S root=D", "ok")]);

    assert!(agent
        .answer("time 3 read S at=0 size=4 step=4 span=8 ; write S at=0 size=1 value=1")
        .starts_with("ok nanos="));
    answers(
        &mut agent,
        &[
            ("time 0 read S at=0 size=4", "error message=1_to_1000000000_times"),
            ("time 1 read S at=0 size=4 ;", "error message=1_to_16_operations"),
            ("time 1 read S at=0 size=4 step=4 span=4", "error message=a_step_is_below_its_span"),
            ("time 1 reset", "unsupported"),
            ("time 1 time 1 read S at=0 size=4", "unsupported"),
        ],
    );
}

#[test]
#[should_panic(expected = "there is no operation disable")]
fn an_operation_that_the_language_does_not_have_is_a_mistake() {
    agent(Hello::default(), &[("disable", nothing)]);
}
