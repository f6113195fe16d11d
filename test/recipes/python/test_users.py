import json
import re
import subprocess
import unittest
from urllib.request import Request, urlopen


class UsersTest(unittest.TestCase):
    def setUp(self):
        command = ["node_modules/.bin/okta-fetch", "fake", "--port", "0", "--users", "3"]
        self.fake = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        self.org = re.search(r"http://[\w.:]+", self.fake.stdout.readline()).group()

    def tearDown(self):
        self.fake.terminate()
        self.fake.communicate()

    def test_lists_the_users_of_the_org(self):
        request = Request(f"{self.org}/api/v1/users", headers={"Authorization": "SSWS any"})
        with urlopen(request) as response:
            self.assertEqual(len(json.load(response)), 3)
