package org.tandemhelp.testing;

import com.google.protobuf.ByteString;
import org.tandemhelp.access.Role;
import org.tandemhelp.directory.Person;
import org.tandemhelp.kernel.HelpSessionId;
import org.tandemhelp.kernel.TenantId;
import org.tandemhelp.protocol.v1.AnswerConsent;
import org.tandemhelp.protocol.v1.ClientFrame;
import org.tandemhelp.protocol.v1.CreateSession;
import org.tandemhelp.protocol.v1.LeaveSession;
import org.tandemhelp.protocol.v1.Mode;
import org.tandemhelp.protocol.v1.Relay;
import org.tandemhelp.protocol.v1.ReportConfirmation;
import org.tandemhelp.protocol.v1.ReportConnected;
import org.tandemhelp.protocol.v1.ReportPeer;
import org.tandemhelp.protocol.v1.RequestMode;
import org.tandemhelp.protocol.v1.ResolveNameplate;
import org.tandemhelp.protocol.v1.ResumeSession;
import org.tandemhelp.protocol.v1.ServerFrame;
import org.tandemhelp.protocol.v1.SessionCreated;
import org.tandemhelp.protocol.v1.SessionJoined;
import org.tandemhelp.protocol.v1.SessionState;
import org.tandemhelp.protocol.v1.SetPaused;

/** A helper and a sharer of one organisation, each with a browser and a socket; a story's cast. */
public final class Pair implements AutoCloseable {

    private final int port;
    public final Person helperPerson;
    public final Person sharerPerson;
    public final Client helperBrowser;
    public final Client sharerBrowser;
    public SignalingClient helper;
    public SignalingClient sharer;
    public SessionCreated created = SessionCreated.getDefaultInstance();
    public SessionJoined joined = SessionJoined.getDefaultInstance();

    private Pair(
            int port,
            Person helperPerson,
            Client helperBrowser,
            Person sharerPerson,
            Client sharerBrowser) {
        this.port = port;
        this.helperPerson = helperPerson;
        this.sharerPerson = sharerPerson;
        this.helperBrowser = helperBrowser;
        this.sharerBrowser = sharerBrowser;
        this.helper = SignalingClient.open(port, helperBrowser);
        this.sharer = SignalingClient.open(port, sharerBrowser);
        helper.next(ServerFrame.BodyCase.WELCOME);
        sharer.next(ServerFrame.BodyCase.WELCOME);
    }

    /** A new helper, and a sharer who is signed in already. */
    public static Pair with(int port, World world, Person sharer, Client sharerBrowser) {
        Person helper = world.person(sharer.tenant(), Role.HELP_DESK_OPERATOR);
        return new Pair(port, helper, world.signedIn(port, helper), sharer, sharerBrowser);
    }

    /** Both signed in and connected, in an organisation of their own. */
    public static Pair connected(int port, World world) {
        return connected(port, world, world.tenant().id());
    }

    /** Both signed in and connected. */
    public static Pair connected(int port, World world, TenantId tenant) {
        Person helper = world.person(tenant, Role.HELP_DESK_OPERATOR);
        Person sharer = world.person(tenant);
        return new Pair(
                port, helper, world.signedIn(port, helper), sharer, world.signedIn(port, sharer));
    }

    /** The organisation. */
    public TenantId tenant() {
        return helperPerson.tenant();
    }

    /** The session's id on the wire. */
    public ByteString session() {
        return created.getSessionId();
    }

    /** The session's id. */
    public HelpSessionId sessionId() {
        return HelpSessionId.of(session().toByteArray());
    }

    /** The helper gets a code. */
    public Pair code() {
        ServerFrame answer =
                helper.ask(f ->
                        f.setCreateSession(
                                CreateSession.newBuilder().setWantedMode(Mode.MODE_VIEW_ONLY)));
        if (!answer.hasSessionCreated()) {
            throw new AssertionError(answer.toString());
        }
        created = answer.getSessionCreated();
        helper.state(session(), SessionState.SESSION_STATE_CODE_ISSUED);
        return this;
    }

    /** The sharer's answer to the helper's code. */
    public ServerFrame resolve() {
        return resolve(sharer, created.getNameplate());
    }

    /** What anybody is answered who types this nameplate. */
    public static ServerFrame resolve(SignalingClient who, String nameplate) {
        return who.ask(
                f -> f.setResolveNameplate(ResolveNameplate.newBuilder().setNameplate(nameplate)));
    }

    /** The sharer joins. */
    public Pair join() {
        ServerFrame answer = resolve();
        if (!answer.hasSessionJoined()) {
            throw new AssertionError(answer.toString());
        }
        joined = answer.getSessionJoined();
        both(SessionState.SESSION_STATE_JOINED);
        return this;
    }

    /** Both clients confirm the code. */
    public Pair confirm() {
        report(helper, true);
        report(sharer, true);
        both(SessionState.SESSION_STATE_IDENTITIES_SHOWN);
        return this;
    }

    /** The helper asks, the sharer allows. */
    public Pair consent() {
        helper.ask(this::request);
        both(SessionState.SESSION_STATE_MODE_REQUESTED);
        sharer.ask(f -> answer(f, true));
        both(SessionState.SESSION_STATE_CONNECTING);
        return this;
    }

    /** Both peer connections are up. */
    public Pair connect() {
        helper.ask(this::connected);
        sharer.ask(this::connected);
        both(SessionState.SESSION_STATE_ACTIVE);
        return this;
    }

    /** The whole way to a running picture. */
    public Pair active() {
        return code().join().confirm().consent().connect();
    }

    /** Both hear of the state. */
    public void both(SessionState state) {
        helper.state(session(), state);
        sharer.state(session(), state);
    }

    /** One end reports its check of the other's confirmation. */
    public ServerFrame report(SignalingClient who, boolean matches) {
        return who.ask(f ->
                f.setReportConfirmation(
                        ReportConfirmation.newBuilder()
                                .setSessionId(session())
                                .setMatches(matches)));
    }

    /** A frame: Continue. */
    public void request(ClientFrame.Builder frame) {
        frame.setRequestMode(
                RequestMode.newBuilder().setSessionId(session()).setMode(Mode.MODE_VIEW_ONLY));
    }

    /** A frame: Allow or Decline. */
    public void answer(ClientFrame.Builder frame, boolean allowed) {
        frame.setAnswerConsent(
                AnswerConsent.newBuilder().setSessionId(session()).setAllowed(allowed));
    }

    /** A frame: the peer connection is up. */
    public void connected(ClientFrame.Builder frame) {
        frame.setReportConnected(ReportConnected.newBuilder().setSessionId(session()));
    }

    /** A frame: Pause. */
    public void pause(ClientFrame.Builder frame, boolean paused) {
        frame.setSetPaused(SetPaused.newBuilder().setSessionId(session()).setPaused(paused));
    }

    /** A frame: the peer's heartbeat. */
    public void peer(ClientFrame.Builder frame, boolean silent) {
        frame.setReportPeer(ReportPeer.newBuilder().setSessionId(session()).setSilent(silent));
    }

    /** A frame: Leave. */
    public void leave(ClientFrame.Builder frame) {
        frame.setLeaveSession(LeaveSession.newBuilder().setSessionId(session()));
    }

    /** A frame: a message for the other side. */
    public void relay(ClientFrame.Builder frame, ByteString message) {
        frame.setRelay(Relay.newBuilder().setSessionId(session()).setMessage(message));
    }

    /** The helper's client comes back on a new socket. */
    public ServerFrame resumeHelper() {
        helper = SignalingClient.open(port, helperBrowser);
        return helper.ask(f -> resume(f, created.getResumeKey()));
    }

    /** The sharer's client comes back on a new socket. */
    public ServerFrame resumeSharer() {
        sharer = SignalingClient.open(port, sharerBrowser);
        return sharer.ask(f -> resume(f, joined.getResumeKey()));
    }

    /** A frame: go on with the session. */
    public void resume(ClientFrame.Builder frame, ByteString key) {
        frame.setResumeSession(
                ResumeSession.newBuilder().setSessionId(session()).setResumeKey(key));
    }

    @Override
    public void close() {
        helper.close();
        sharer.close();
    }
}
