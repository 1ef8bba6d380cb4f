"""The webhook schemes' rules, written down a second time: what a careful reader of their documentation accepts, and how their senders sign."""

import base64
import hashlib
import hmac
import re

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

SCHEMES = ["plangrep", "plangrepTimestamped", "standard", "stripe", "gitHub", "svix", "standardAsymmetric", "slack"]
NOW = 1_700_000_000
TOLERANCE = 300


def strict_base64(text, size=None):
    """The bytes of canonical standard Base64; None for anything else."""
    try:
        data = base64.b64decode(text, validate=True)
    except ValueError:
        return None
    return data if base64.b64encode(data) == text and (size is None or len(data) == size) else None


def strict_hex(text):
    return bytes.fromhex(text.decode()) if re.fullmatch(rb"[0-9a-fA-F]{64}", text) else None


def hex_or_base64(text):
    return strict_hex(text) or strict_base64(text, 32)


def arrives(value):
    """What a server's HTTP layer makes of a value: no control characters, no blanks around it, repaired UTF-8."""
    value = bytes(c if c >= 0x20 and c != 0x7F or c == 9 else 0x20 for c in value).strip(b" \t")
    return value.decode("utf-8", "replace").encode()


def key_of(scheme, secret):
    """The key's bytes; None where the secret is none of the scheme."""
    is_text, value = secret
    if not value:
        return None
    if not is_text:
        return value
    if value[:1] in b"\t\n\v\f\r " or value[-1:] in b"\t\n\v\f\r ":
        return None
    prefix = {"standard": b"whsec_", "svix": b"whsec_", "standardAsymmetric": b"whpk_"}.get(scheme)
    if prefix is None:
        return value
    return strict_base64(value.removeprefix(prefix)) or None


class Refused(Exception):
    pass


def require(condition):
    if not condition:
        raise Refused


def only(headers, name):
    values = [value for other, value in headers if other.lower() == name]
    require(len(values) == 1)
    value = arrives(values[0])
    require(len(value) <= 4096)
    return value


def fresh(text, now):
    require(re.fullmatch(rb"[0-9]{1,12}", text))
    require(abs(now - int(text)) <= TOLERANCE)
    return text


def listed(value, separator, middle, version, decode, ignored=None):
    """The signatures of one version in a list, and how many entries there are beside ignored ones."""
    entries = [entry.partition(middle) for entry in value.split(separator) if entry]
    require(len([entry for entry in entries if entry[0] != ignored]) <= 16)
    found = [decode(entry[2]) for entry in entries if entry[0] == version]
    found = [signature for signature in found if signature is not None]
    require(found)
    return entries, found


def envelope(scheme, headers, now, body):
    """The signatures that are offered and what is signed before the body."""
    if scheme in ("plangrep", "gitHub"):
        value = only(headers, b"x-plangrep-signature" if scheme == "plangrep" else b"x-hub-signature-256")
        require(not re.match(rb"[0-9]{10,12}\.", body))
        if scheme == "gitHub":
            require(value.startswith(b"sha256="))
            return [strict_hex(value[7:])], b""
        return [hex_or_base64(value.removeprefix(b"sha256="))], b""
    if scheme == "slack":
        value = only(headers, b"x-slack-signature")
        require(value.startswith(b"v0="))
        return [strict_hex(value[3:])], b"v0:" + fresh(only(headers, b"x-slack-request-timestamp"), now) + b":"
    if scheme in ("stripe", "plangrepTimestamped"):
        name, decode = (b"stripe-signature", strict_hex) if scheme == "stripe" else (b"x-plangrep-signature", hex_or_base64)
        entries, found = listed(only(headers, name), b",", b"=", b"v1", decode, ignored=b"t")
        times = [entry[2] for entry in entries if entry[0] == b"t"]
        require(len(times) == 1)
        return found, fresh(times[0], now) + b"."
    brand = b"svix" if scheme == "svix" else b"webhook"
    version, size = (b"v1a", 64) if scheme == "standardAsymmetric" else (b"v1", 32)
    _, found = listed(only(headers, brand + b"-signature"), b" ", b",", version, lambda text: strict_base64(text, size))
    moment = fresh(only(headers, brand + b"-timestamp"), now)
    identifier = only(headers, brand + b"-id")
    require(re.fullmatch(rb"[!-~]{1,256}", identifier) and b"." not in identifier)
    return found, identifier + b"." + moment + b"."


def is_signed(scheme, key, signature, message):
    if scheme != "standardAsymmetric":
        return hmac.compare_digest(hmac.digest(key, message, hashlib.sha256), signature)
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(signature, message)
        return True
    except InvalidSignature:
        return False


def accepts(scheme, secret, headers, now, body):
    key = key_of(scheme, secret)
    if key is None or scheme == "standardAsymmetric" and len(key) != 32:
        return False
    try:
        signatures, prefix = envelope(scheme, headers, now, body)
    except Refused:
        return False
    return any(signature is not None and is_signed(scheme, key, signature, prefix + body) for signature in signatures)


def sign(scheme, secret, body, now, identifier):
    """The headers as the scheme's documentation has them; for Ed25519 the secret is the private key."""
    moment = str(now).encode()
    if scheme == "standardAsymmetric":
        code = secret.sign(identifier + b"." + moment + b"." + body)
    else:
        prefix = {
            "plangrep": b"", "gitHub": b"", "slack": b"v0:" + moment + b":", "stripe": moment + b".", "plangrepTimestamped": moment + b".",
        }.get(scheme, identifier + b"." + moment + b".")
        code = hmac.digest(key_of(scheme, secret), prefix + body, hashlib.sha256)
    digits, text = code.hex().encode(), base64.b64encode(code)
    if scheme == "plangrep":
        return [(b"X-Plangrep-Signature", digits)]
    if scheme == "gitHub":
        return [(b"X-Hub-Signature-256", b"sha256=" + digits)]
    if scheme == "slack":
        return [(b"X-Slack-Request-Timestamp", moment), (b"X-Slack-Signature", b"v0=" + digits)]
    if scheme in ("stripe", "plangrepTimestamped"):
        name = b"Stripe-Signature" if scheme == "stripe" else b"X-Plangrep-Signature"
        return [(name, b"t=" + moment + b",v1=" + digits)]
    brand, version = (b"svix" if scheme == "svix" else b"webhook"), (b"v1a," if scheme == "standardAsymmetric" else b"v1,")
    return [(brand + b"-id", identifier), (brand + b"-timestamp", moment), (brand + b"-signature", version + text)]


def make_secret(scheme, chance):
    """A secret to sign with and the one to verify with."""
    if scheme == "standardAsymmetric":
        private = Ed25519PrivateKey.from_private_bytes(chance.randbytes(32))
        public = private.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
        return private, (True, b"whpk_" + base64.b64encode(public))
    key = chance.randbytes(chance.randint(1, 80))
    if scheme in ("standard", "svix"):
        secret = (True, b"whsec_" + base64.b64encode(key)) if chance.random() < 0.7 else (False, key)
    else:
        secret = (True, b"whsec_" + key.hex().encode()) if chance.random() < 0.7 else (False, key)
    return secret, secret
